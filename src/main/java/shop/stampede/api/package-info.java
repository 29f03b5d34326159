/// The shop over HTTP and JSON, for other programs.
@ApplicationModule(
        displayName = "API",
        allowedDependencies = {
            "shared",
            "shared::commands",
            "shared::readmodels",
            "shared::web",
            "catalog",
            "catalog::imports",
            "catalog::query",
            "orders",
            "orders::query",
            "payments",
            "inventory",
            "inventory::query",
            "shared::journal",
            "shared::outbox",
            "shared::replay"
        })
@NullMarked
package shop.stampede.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
