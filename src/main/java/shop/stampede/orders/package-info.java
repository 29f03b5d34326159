/// Carts, orders and their life until they are delivered or returned.
@ApplicationModule(
        displayName = "Orders",
        allowedDependencies = {
            "shared",
            "shared::commands",
            "shared::journal",
            "shared::readmodels",
            "catalog",
            "inventory",
            "payments",
            "payments::events"
        })
@NullMarked
package shop.stampede.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
