/// The back office: the pages of those who run the shop, behind sign-in.
@ApplicationModule(
        displayName = "Admin",
        allowedDependencies = {
            "shared",
            "shared::commands",
            "shared::events",
            "shared::readmodels",
            "shared::web",
            "catalog",
            "catalog::query",
            "orders",
            "orders::query",
            "payments",
            "inventory",
            "inventory::query",
            "shared::journal",
            "shared::outbox",
            "shared::replay",
            "catalog::imports"
        })
@NullMarked
package shop.stampede.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
