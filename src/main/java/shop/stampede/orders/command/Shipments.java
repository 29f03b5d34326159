package shop.stampede.orders.command;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface Shipments extends ListCrudRepository<Shipment, UUID> {

    List<Shipment> findByOrderId(UUID orderId);
}
