package shop.stampede.catalog.command;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import shop.stampede.catalog.EndPromotion;
import shop.stampede.catalog.PromotionId;
import shop.stampede.catalog.StartPromotion;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.shared.commands.CommandStillRunning;
import shop.stampede.shared.commands.ShopBusy;

/// Starts and ends promotions when their moment has come, within a second.
///
/// Every instance looks; the command's id is made from the promotion's, so it is carried out once. What does not
/// succeed is tried again at the next look. A promotion whose whole time was slept through ends without having run.
@Component
class PromotionClock {

    private static final Logger log = LoggerFactory.getLogger(PromotionClock.class);

    private static final String DUE = """
            SELECT id, ends_at <= :now AS over FROM catalog.promotion
            WHERE state = 'running' AND ends_at <= :now OR state = 'scheduled' AND starts_at <= :now
            ORDER BY starts_at
            """;

    private final CommandGateway gateway;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();

    PromotionClock(CommandGateway gateway, JdbcClient jdbc, Clock clock) {
        this.gateway = gateway;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// At a fixed rate, which has a thread of its own: a long job elsewhere must not hold up a sale.
    @Scheduled(initialDelayString = "PT1S", fixedRateString = "PT0.25S")
    void look() {
        if (!looking.tryLock()) {
            return;
        }
        try {
            jdbc.sql(DUE)
                    .param("now", Timestamp.from(clock.instant()))
                    .query((rs, _) -> new Due(rs.getObject("id", UUID.class), rs.getBoolean("over")))
                    .list()
                    .forEach(this::act);
        } finally {
            looking.unlock();
        }
    }

    private void act(Due due) {
        var id = new PromotionId(due.id);
        try {
            if (due.over) {
                gateway.send(CommandId.ofShop("promotion-end-" + due.id), Actor.SYSTEM, new EndPromotion(id));
            } else {
                gateway.send(CommandId.ofShop("promotion-start-" + due.id), Actor.SYSTEM, new StartPromotion(id));
            }
        } catch (CommandStillRunning | ShopBusy later) {
            log.debug("Promotion {} waits for its turn", due.id, later);
        }
    }

    private record Due(UUID id, boolean over) {}
}
