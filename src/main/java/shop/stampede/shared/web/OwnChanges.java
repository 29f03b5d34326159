package shop.stampede.shared.web;

import java.time.Instant;
import org.springframework.stereotype.Component;
import shop.stampede.shared.readmodels.ReadModelMonitor;
import shop.stampede.shared.readmodels.RequestedVersion;

/// Whether a page shows all that the person who asks for it has just changed; `${@ownChanges}` in templates.
///
/// To be asked after the page's lists were.
@Component("ownChanges")
class OwnChanges {

    private final ReadModelMonitor monitor;

    OwnChanges(ReadModelMonitor monitor) {
        this.monitor = monitor;
    }

    public boolean areOnTheirWay() {
        return RequestedVersion.isMissed();
    }

    /// Everything that was changed before this moment is shown.
    public Instant shownAsOf() {
        return monitor.asOf();
    }
}
