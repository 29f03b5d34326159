package shop.stampede.orders.command;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/// Two changes of one cart at once (two tabs) take turns by its version; two that begin it, by its primary key.
interface Carts extends CrudRepository<Cart, UUID> {}
