package shop.stampede.orders.command;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/// An order is changed under its version: of two commands at once, one is run again by the gateway and finds the order
/// as the other left it.
interface Orders extends CrudRepository<Order, UUID> {}
