package shop.stampede.catalog.command;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/// All promotions, those that are over included.
interface Promotions extends Repository<Promotion, UUID> {

    Promotion save(Promotion promotion);

    Optional<Promotion> findById(UUID id);
}
