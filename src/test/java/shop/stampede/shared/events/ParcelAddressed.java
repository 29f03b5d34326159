package shop.stampede.shared.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.journal.DomainEvent;
import shop.stampede.shared.journal.EventVersion;

/// An event with a history, kept as an example: in version 1 the address was one string.
@EventVersion(2)
public record ParcelAddressed(UUID parcelId, long version, Address address) implements DomainEvent {

    public record Address(
            String line1,
            @Nullable String postalCode,
            @Nullable String city) {}

    @Override
    public String aggregateType() {
        return "parcel";
    }

    @Override
    public String aggregateId() {
        return parcelId.toString();
    }

    @Override
    public long aggregateVersion() {
        return version;
    }
}
