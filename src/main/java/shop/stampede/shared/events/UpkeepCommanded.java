package shop.stampede.shared.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.journal.DomainEvent;

/// Somebody has had something done to the shop's own machinery: the journal keeps it, though the command log forgets.
///
/// Long work is only asked for by then; what became of it is in the read model's jobs. It shows in no read model.
///
/// @param about `read-model`, `delivery`, `copy` or `administrator`
/// @param name which one: `catalog.product_card`, a delivery's id, a user name
/// @param version grows with time, for none of these things has a version of its own
/// @param work `rebuild`, `abandon`, `flip`, `roll-back`, `fold`, `check`, `repair`; `retry`, `discard`; `replay`;
///     `password`
/// @param generation of the read model that is live now; null where that is as before
/// @param listener who was to hear of the delivery; null where it is about none
/// @param event what was to be delivered
public record UpkeepCommanded(
        String about,
        String name,
        long version,
        String work,
        @Nullable Integer generation,
        @Nullable String listener,
        @Nullable String event,
        Instant at)
        implements DomainEvent {

    public static UpkeepCommanded ofReadModel(String model, String work, Instant at) {
        return new UpkeepCommanded("read-model", model, versionAt(at), work, null, null, null, at);
    }

    public static UpkeepCommanded ofGeneration(String model, String work, int generation, Instant at) {
        return new UpkeepCommanded("read-model", model, versionAt(at), work, generation, null, null, at);
    }

    public static UpkeepCommanded ofDelivery(UUID id, String work, String listener, String event, Instant at) {
        return new UpkeepCommanded("delivery", id.toString(), versionAt(at), work, null, listener, event, at);
    }

    public static UpkeepCommanded ofCopy(String copy, String work, Instant at) {
        return new UpkeepCommanded("copy", copy, versionAt(at), work, null, null, null, at);
    }

    public static UpkeepCommanded ofAdministrator(String userName, String work, Instant at) {
        return new UpkeepCommanded("administrator", userName, versionAt(at), work, null, null, null, at);
    }

    private static long versionAt(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    @Override
    public String aggregateType() {
        return about;
    }

    @Override
    public String aggregateId() {
        return name;
    }

    @Override
    public long aggregateVersion() {
        return version;
    }
}
