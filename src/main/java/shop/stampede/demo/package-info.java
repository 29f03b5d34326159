/// A shop to look at: the demo catalogue at the first start, and generated products for measurements.
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "shared",
            "shared::commands",
            "shared::readmodels",
            "catalog",
            "catalog::query",
            "catalog::imports"
        })
@NullMarked
package shop.stampede.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
