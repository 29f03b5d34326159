package shop.stampede.admin.signin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The last three lines of a start: where the shop is, where the back office is, and how to get in.
@Component
class StartBanner {

    private static final Logger log = LoggerFactory.getLogger(StartBanner.class);

    private final FirstAdministrator administrator;

    StartBanner(FirstAdministrator administrator) {
        this.administrator = administrator;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(ApplicationReadyEvent ready) {
        var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port == null) {
            return;
        }
        log.info("Shop:  http://localhost:{}", port);
        log.info("Admin: http://localhost:{}/admin", port);
        log.info("Sign in as {} with {}", FirstAdministrator.USER_NAME, administrator.tellHowToSignIn());
    }
}
