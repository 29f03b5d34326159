package shop.stampede.inventory.command;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.query.Param;

interface StockItems extends ListCrudRepository<StockItem, String> {

    /// Locks the rows one after the other in the order of SKUs, so that two callers never wait for each other in a
    /// circle, and returns them as they are once the lock is held.
    @Query("SELECT * FROM inventory.stock_item WHERE sku = ANY (:skus) ORDER BY sku FOR UPDATE")
    List<StockItem> locked(@Param("skus") String[] skus);

    /// Without a lock, and for any number of SKUs.
    @Query("SELECT * FROM inventory.stock_item WHERE sku = ANY (:skus)")
    List<StockItem> kept(@Param("skus") String[] skus);
}
