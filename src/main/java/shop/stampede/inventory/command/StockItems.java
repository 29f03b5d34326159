package shop.stampede.inventory.command;

import java.util.Collection;
import java.util.List;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

interface StockItems extends ListCrudRepository<StockItem, String> {

    /// Locks the rows one after the other in the order of SKUs, so that two callers never wait for each other in a
    /// circle, and returns them as they are once the lock is held.
    @Lock(LockMode.PESSIMISTIC_WRITE)
    List<StockItem> findBySkuInOrderBySku(Collection<String> skus);

    List<StockItem> findBySkuIn(Collection<String> skus);
}
