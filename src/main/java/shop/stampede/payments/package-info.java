/// Money that is owed, taken and given back, whatever the way it travels.
@ApplicationModule(
        displayName = "Payments",
        allowedDependencies = {"shared", "shared::commands", "shared::journal", "shared::readmodels"})
@NullMarked
package shop.stampede.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
