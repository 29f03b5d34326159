/// The pages that shoppers see. No business rules, no SQL: commands out, queries in.
@ApplicationModule(
        displayName = "Storefront",
        allowedDependencies = {
            "shared",
            "shared::commands",
            "shared::readmodels",
            "shared::web",
            "catalog",
            "catalog::query",
            "orders",
            "orders::query",
            "payments"
        })
@NullMarked
package shop.stampede.storefront;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
