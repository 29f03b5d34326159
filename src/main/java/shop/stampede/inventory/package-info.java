/// What is on the shelf: stock items, their reservations and the ledger of every movement. Knows SKUs, not products.
@ApplicationModule(
        displayName = "Inventory",
        allowedDependencies = {"shared", "shared::commands", "shared::journal", "shared::readmodels"})
@NullMarked
package shop.stampede.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
