package shop.stampede.shared.commands;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import shop.stampede.shared.commands.CommandLog.StoredOutcome;
import tools.jackson.databind.json.JsonMapper;

/// Commands and outcomes as JSON: what is fingerprinted, and what is stored beside the command's id.
@Component
class CommandJson {

    private final JsonMapper json;

    CommandJson(JsonMapper json) {
        this.json = json;
    }

    /// SHA-256 over the command's type and content: equal exactly if the same was asked for.
    String fingerprint(Command<?> command) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(command.getClass().getName().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest(json.writeValueAsBytes(command)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    StoredOutcome write(CommandResult result) {
        return new StoredOutcome(result.getClass().getSimpleName(), json.writeValueAsString(result));
    }

    @SuppressWarnings("unchecked")
    <R extends CommandResult> R read(Command<R> command, String outcome, String result) {
        var sealed = ResolvableType.forClass(command.getClass())
                .as(Command.class)
                .getGeneric(0)
                .toClass();
        var type = Arrays.stream(sealed.getPermittedSubclasses())
                .filter(permitted -> permitted.getSimpleName().equals(outcome))
                .findAny()
                .orElseThrow(
                        () -> new IllegalStateException("%s is no outcome of %s".formatted(outcome, sealed.getName())));
        return (R) json.readValue(result, type);
    }
}
