package shop.stampede.shared.readmodels;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.readmodels.ReadModel.Keys;
import shop.stampede.testing.Shop;
import tools.jackson.databind.json.JsonMapper;

/// A table of a few thousand things and a read model of it, to try the engine on.
@TestComponent
class Things {

    static final String MODEL = "things.thing_row";
    static final int COUNT = 3_000;

    private static final String DEFINITION =
            "SELECT id, name, amount, amount * 2 AS twice, md5(name) AS fingerprint FROM things.thing";

    private final JdbcClient jdbc;
    private final DeclaredReadModels declared;
    private final ReadModels readModels;
    private final ReadModelMonitor monitor;
    private final Shop shop;
    private final JsonMapper json;

    Things(
            JdbcClient jdbc,
            DeclaredReadModels declared,
            ReadModels readModels,
            ReadModelMonitor monitor,
            Shop shop,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.declared = declared;
        this.readModels = readModels;
        this.monitor = monitor;
        this.shop = shop;
        this.json = json;
    }

    /// The table filled anew, and the read model as first declared.
    void reset() {
        jdbc.sql("CREATE SCHEMA IF NOT EXISTS things").update();
        jdbc.sql(
                        "CREATE TABLE IF NOT EXISTS things.thing (id int PRIMARY KEY, name text NOT NULL, amount int NOT NULL)")
                .update();
        jdbc.sql("TRUNCATE things.thing").update();
        jdbc.sql("INSERT INTO things.thing SELECT n, 'thing ' || n, 0 FROM generate_series(1, :count) n")
                .param("count", COUNT)
                .update();
        declare(DEFINITION);
        declared.start();
        run(new FoldReadModel(MODEL));
    }

    void declare(String definition) {
        jdbc.sql("SELECT readmodels.declare(:model, 'id', :definition, '{(amount)}')")
                .param("model", MODEL)
                .param("definition", definition)
                .query((_, _) -> true)
                .list();
    }

    /// Changes a thing and returns when the read model shows it.
    void change(int id, int amount) {
        jdbc.sql(
                        "INSERT INTO things.thing VALUES (:id, 'thing ' || :id, :amount) ON CONFLICT (id) DO UPDATE SET amount = excluded.amount")
                .param("id", id)
                .param("amount", amount)
                .update();
        readModels.refresh(MODEL, Keys.of(id)).join();
    }

    void remove(int id) {
        jdbc.sql("DELETE FROM things.thing WHERE id = :id").param("id", id).update();
        readModels.refresh(MODEL, Keys.of(id)).join();
    }

    Optional<Integer> shown(int id) {
        return jdbc.sql("SELECT amount FROM things.thing_row WHERE id = :id")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    /// Asks for a job, once what the shop does by itself is over, and waits for its end.
    Job run(Command<JobRequest> command) {
        var requested = await().until(() -> shop.send(command).result(), JobRequest.Requested.class::isInstance);
        return finished(((JobRequest.Requested) requested).job());
    }

    Job finished(long job) {
        await().atMost(Duration.ofSeconds(60)).until(() -> find(job).endedAt() != null);
        return find(job);
    }

    Job find(long job) {
        return monitor.jobs(MODEL, 100).stream()
                .filter(one -> one.id() == job)
                .findAny()
                .orElseThrow();
    }

    <T> T result(Job job, Class<T> type) {
        return json.readValue(job.result(), type);
    }

    /// Keys whose rows are not what the definition says.
    List<String> drift() {
        return result(run(new CheckReadModel(MODEL)), JobResult.Checked.class).keys();
    }

    ReadModelState state() {
        return monitor.one(MODEL).orElseThrow();
    }

    /// Ends the connection of whoever runs this statement, as a crash of its instance would.
    int terminated(String statement) {
        return jdbc.sql("""
                SELECT count(pg_terminate_backend(pid))::int FROM pg_stat_activity
                WHERE pid <> pg_backend_pid() AND state = 'active' AND query LIKE '%' || :statement || '%' AND datname = current_database()
                  AND query NOT LIKE '%pg_stat_activity%'
                """).param("statement", statement).query(Integer.class).single();
    }
}
