/// Stock in the back office: levels, one SKU with its ledger, and what changes it.
@NullMarked
package shop.stampede.admin.stock;

import org.jspecify.annotations.NullMarked;
