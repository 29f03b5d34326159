package shop.stampede.shared.commands;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;

/// Which handler carries out which command. A command without a handler, or with two, stops the start.
@Component
class CommandHandlers {

    private final Map<Class<?>, CommandHandler<?, ?>> byCommand = new HashMap<>();

    CommandHandlers(List<CommandHandler<?, ?>> handlers, BeanFactory beans) {
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
        AutoConfigurationPackages.get(beans).forEach(this::requireHandlersIn);
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

    private void requireHandlersIn(String basePackage) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Command.class));
        scanner.findCandidateComponents(basePackage).stream()
                .map(candidate -> candidate.getBeanClassName())
                .filter(name -> byCommand.keySet().stream()
                        .noneMatch(known -> known.getName().equals(name)))
                .findAny()
                .ifPresent(name -> {
                    throw new IllegalStateException("No handler for the command " + name);
                });
    }

    private static Class<?> commandOf(Class<?> handler) {
        return ResolvableType.forClass(handler)
                .as(CommandHandler.class)
                .getGeneric(0)
                .toClass();
    }
}
