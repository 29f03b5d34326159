/// What is for sale and at which price: products, variants, categories, promotions.
@ApplicationModule(
        displayName = "Catalog",
        allowedDependencies = {
            "shared",
            "shared::commands",
            "shared::journal",
            "shared::readmodels",
            "inventory",
            "inventory::events"
        })
@NullMarked
package shop.stampede.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
