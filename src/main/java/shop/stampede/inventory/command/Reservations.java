package shop.stampede.inventory.command;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.query.Param;

interface Reservations extends ListCrudRepository<Reservation, UUID> {

    /// Locks the reservation, so that it is shipped or released once.
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Reservation> findByReference(UUID reference);

    @Query("SELECT reference FROM inventory.reservation WHERE reference = ANY (:references)")
    Set<UUID> known(@Param("references") UUID[] references);
}
