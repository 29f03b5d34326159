package shop.stampede.rehearsal.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/// A shop that can be called and watched.
public interface RunningShop {

    /// The administrator's, of whoever starts a shop to be rehearsed with.
    String PASSWORD = "for-measurements-only";

    URI address();

    /// From the start of the process until it says where the shop is.
    Duration startedIn();

    long pid();

    /// Of the PostgreSQL that it has started.
    Optional<Long> postgresPid();

    /// The shop's own database, beside the shop.
    DataSource database() throws IOException;
}
