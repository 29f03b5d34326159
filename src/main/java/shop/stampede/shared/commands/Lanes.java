package shop.stampede.shared.commands;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import shop.stampede.shared.commands.CommandLog.Entry;

/// One lane for each kind of command that can be carried out together with others, opened when first needed.
@Component
class Lanes implements SmartLifecycle {

    private final CommandHandlers handlers;
    private final Execution execution;
    private final MeterRegistry meters;
    private final Map<Class<?>, Lane<?, ?>> lanes = new ConcurrentHashMap<>();
    private volatile boolean running;

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
        return (Lane<C, R>)
                lanes.computeIfAbsent(command.getClass(), _ -> new Lane<>(kind, handler, execution, meters));
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
