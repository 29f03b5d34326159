package shop.stampede.shared.commands;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/// Which handler carries out which command. A command with two handlers stops the start; one without is found by
/// `ModuleBorderTests`, because looking for it takes a twentieth of a start.
@Component
class CommandHandlers {

    private final Map<Class<?>, CommandHandler<?, ?>> byCommand = new HashMap<>();

    CommandHandlers(List<CommandHandler<?, ?>> handlers) {
        for (var handler : handlers) {
            var command = commandOf(handler.getClass());
            var other = byCommand.put(command, handler);
            if (other != null) {
                throw new IllegalStateException("%s has two handlers: %s and %s"
                        .formatted(
                                command.getName(),
                                other.getClass().getName(),
                                handler.getClass().getName()));
            }
        }
    }

    @SuppressWarnings("unchecked")
    <C extends Command<R>, R extends CommandResult> CommandHandler<C, R> of(Command<R> command) {
        var handler = byCommand.get(command.getClass());
        if (handler == null) {
            throw new IllegalStateException(
                    "No handler for " + command.getClass().getName());
        }
        return (CommandHandler<C, R>) handler;
    }

    private static Class<?> commandOf(Class<?> handler) {
        return ResolvableType.forClass(handler)
                .as(CommandHandler.class)
                .getGeneric(0)
                .toClass();
    }
}
