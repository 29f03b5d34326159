package shop.stampede.shared.commands;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import shop.stampede.shared.commands.CommandLog.Entry;

/// The lanes of each kind of command that can be carried out together with others, opened when first needed.
///
/// There are [#EACH] of them, so that one computes while the other waits for the disk. What competes for the same
/// goes through the same lane.
@Component
class Lanes implements SmartLifecycle {

    private static final int EACH = 2;

    private final CommandHandlers handlers;
    private final Execution execution;
    private final MeterRegistry meters;
    private final Map<Place, Lane<?, ?>> lanes = new ConcurrentHashMap<>();
    private volatile boolean running;

    private record Place(Class<?> kind, int number) {}

    Lanes(CommandHandlers handlers, Execution execution, MeterRegistry meters) {
        this.handlers = handlers;
        this.execution = execution;
        this.meters = meters;
    }

    /// @return nothing, if the command has to be carried out alone
    /// @throws ShopBusy if its lane is full
    <C extends Command<R>, R extends CommandResult> Optional<Receipt<R>> send(Entry entry, C command) {
        return handlers.<C, R>of(command) instanceof BatchCommandHandler<C, R> handler
                ? lane(entry.type(), command, handler).send(entry, command)
                : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private <C extends Command<R>, R extends CommandResult> Lane<C, R> lane(
            String kind, C command, BatchCommandHandler<C, R> handler) {
        var place = new Place(
                command.getClass(), Math.floorMod(handler.contendedBy(command).hashCode(), EACH));
        return (Lane<C, R>)
                lanes.computeIfAbsent(place, _ -> new Lane<>(kind, place.number(), handler, execution, meters));
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        lanes.values().forEach(Lane::stop);
        lanes.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Stops after the web server and the listeners, before the connection pool.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2;
    }
}
