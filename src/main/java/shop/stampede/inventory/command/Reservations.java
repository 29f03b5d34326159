package shop.stampede.inventory.command;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

interface Reservations extends ListCrudRepository<Reservation, UUID> {

    /// Locks the reservation, so that it is shipped or released once.
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Reservation> findByReference(UUID reference);
}
