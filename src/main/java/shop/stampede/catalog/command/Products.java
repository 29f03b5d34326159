package shop.stampede.catalog.command;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/// All products. Saving one publishes its events.
interface Products extends Repository<Product, UUID> {

    Product save(Product product);

    List<Product> saveAll(Iterable<Product> products);

    Optional<Product> findById(UUID id);

    boolean existsByHandle(String handle);

    @Query("SELECT * FROM catalog.product WHERE handle = ANY (:handles)")
    List<Product> withHandles(@Param("handles") String[] handles);
}
