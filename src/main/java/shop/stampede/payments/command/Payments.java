package shop.stampede.payments.command;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

interface Payments extends CrudRepository<Payment, UUID> {}
