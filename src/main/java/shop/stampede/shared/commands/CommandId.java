package shop.stampede.shared.commands;

import java.util.UUID;
import java.util.regex.Pattern;
import shop.stampede.shared.Check;

/// Names one intention, however often it is sent: 1 to 64 visible ASCII characters, chosen by the sender.
public record CommandId(String value) {

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,64}");

    public CommandId {
        new Check()
                .matches("commandId", value, VISIBLE_ASCII, "A command's id has 1 to 64 visible ASCII characters.")
                .done();
    }

    public static CommandId random() {
        return new CommandId(UUID.randomUUID().toString());
    }
}
