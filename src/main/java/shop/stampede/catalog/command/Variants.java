package shop.stampede.catalog.command;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/// All variants of all products.
interface Variants extends Repository<Variant, String> {

    List<Variant> saveAll(Iterable<Variant> variants);

    Variant save(Variant variant);

    Optional<Variant> findById(String sku);

    List<Variant> findByProductIdOrderByPosition(UUID productId);

    @Query("SELECT * FROM catalog.variant WHERE product_id = ANY (:products) ORDER BY product_id, position")
    List<Variant> ofProducts(@Param("products") UUID[] products);
}
