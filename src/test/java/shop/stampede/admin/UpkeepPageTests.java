package shop.stampede.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;
import shop.stampede.shared.outbox.DiscardPublication;
import shop.stampede.shared.outbox.RetryPublication;
import shop.stampede.shared.readmodels.AbandonRebuild;
import shop.stampede.shared.readmodels.CheckReadModel;
import shop.stampede.shared.readmodels.FlipReadModel;
import shop.stampede.shared.readmodels.FoldReadModel;
import shop.stampede.shared.readmodels.JobRequest;
import shop.stampede.shared.readmodels.RebuildReadModel;
import shop.stampede.shared.readmodels.RepairReadModel;
import shop.stampede.shared.readmodels.RollBackReadModel;
import shop.stampede.shared.replay.ReplayCopy;
import shop.stampede.testing.Shop;

/// What was done to the shop's own machinery is found on the page of who did what, for good.
@BackOffice
class UpkeepPageTests {

    private static final String MODEL = "catalog.promotion_row";

    @LocalServerPort
    int port;

    @Autowired
    Shop shop;

    @Autowired
    JdbcClient jdbc;

    Browser browser;

    @BeforeEach
    void signsIn() {
        browser = new Browser(port);
        browser.signIn("admin", BackOffice.PASSWORD);
    }

    @Test
    void saysWhatWasDoneToAReadModel() {
        works(new CheckReadModel(MODEL));
        works(new RepairReadModel(MODEL));
        works(new FoldReadModel(MODEL));
        works(new RebuildReadModel(MODEL));
        int next = shop.send(new FlipReadModel(MODEL)).result() instanceof FlipReadModel.Result.Flipped flipped
                ? flipped.generation()
                : 0;
        shop.send(new RollBackReadModel(MODEL));
        works(new RebuildReadModel(MODEL));
        shop.send(new AbandonRebuild(MODEL));
        shop.send(new AbandonRebuild(MODEL));
        shop.send(new FlipReadModel("catalog.nothing"));

        assertThat(done(MODEL))
                .containsExactly(
                        "clerk called the building of a generation off: " + MODEL,
                        "clerk had a new generation built: " + MODEL,
                        "clerk went back to generation %d: ".formatted(next - 1) + MODEL,
                        "clerk made generation %d live: ".formatted(next) + MODEL,
                        "clerk had a new generation built: " + MODEL,
                        "clerk had the overlay folded: " + MODEL,
                        "clerk had rows repaired: " + MODEL,
                        "clerk had every row checked: " + MODEL);
        assertThat(browser.page("/admin/audit?what=upkeep&who=nobody").select(".trail"))
                .isEmpty();
        assertThat(browser.page("/admin/audit").select(".trail").text()).contains("made generation " + next + " live");
    }

    @Test
    void saysWhichDeliveryWasTriedAgainOrDiscarded() {
        var delivery = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO outbox.event_publication (id, listener_id, event_type, serialized_event, publication_date, status)
                        VALUES (:id, 'nobody.listens', 'shop.stampede.orders.events.OrderPaid', '{}', now(), 'FAILED')
                        """).param("id", delivery).update();
        jdbc.sql("""
                        INSERT INTO outbox.failure (publication_id, cause, attempts, failed_at, parked)
                        VALUES (:id, 'no such listener', 10, now(), true)
                        """).param("id", delivery).update();

        shop.send(new RetryPublication(delivery));
        shop.send(new DiscardPublication(delivery));
        shop.send(new DiscardPublication(delivery));

        assertThat(done(delivery.toString()))
                .containsExactly(
                        "clerk discarded a delivery for good: %s Event: OrderPaid Listener: nobody.listens"
                                .formatted(delivery),
                        "clerk had a delivery tried again: %s Event: OrderPaid Listener: nobody.listens"
                                .formatted(delivery));
    }

    @Test
    void saysWhichCopyWasWrittenAnew() {
        shop.send(new ReplayCopy("orders.timeline_entry"));
        shop.send(new ReplayCopy("orders.nothing"));

        assertThat(done("orders.")).containsExactly("clerk had a copy written anew: orders.timeline_entry");
    }

    @Test
    void saysWhosePasswordWasChangedAndKeepsNoWordOfIt() {
        var page = browser.submit(
                "/admin/password",
                Map.of(
                        "currentPassword",
                        BackOffice.PASSWORD,
                        "newPassword",
                        "a battery and a staple",
                        "repeatedPassword",
                        "a battery and a staple"));
        assertThat(page.select(".notice--good").text()).contains("Your password is changed");
        browser.submit(
                "/admin/password",
                Map.of(
                        "currentPassword",
                        "a battery and a staple",
                        "newPassword",
                        BackOffice.PASSWORD,
                        "repeatedPassword",
                        BackOffice.PASSWORD));

        assertThat(done("admin"))
                .containsOnly("admin changed a password: admin")
                .hasSize(2);
        assertThat(jdbc.sql("""
                        SELECT string_agg(e::text, ' ') || (SELECT string_agg(c::text, ' ') FROM shared.command c)
                        FROM journal.entry e WHERE type = 'shared.UpkeepCommanded'
                        """).query(String.class).single())
                .contains("password")
                .doesNotContain("battery", BackOffice.PASSWORD, "$2", "bcrypt", "argon");
    }

    private List<String> done(String subject) {
        return browser.page("/admin/audit?what=upkeep").select(".trail > li > div").eachText().stream()
                .filter(line -> line.contains(": " + subject))
                .toList();
    }

    private <R extends CommandResult> void works(Command<R> command) {
        assertThat(shop.send(command).result()).isInstanceOf(JobRequest.Requested.class);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("SELECT count(*) FROM readmodels.job WHERE model = :model AND ended_at IS NULL")
                                .param("model", MODEL)
                                .query(Integer.class)
                                .single()
                        == 0);
    }
}
