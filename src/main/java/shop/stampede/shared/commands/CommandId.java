package shop.stampede.shared.commands;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Check;

/// Names one intention, however often it is sent: 1 to 64 visible ASCII characters, chosen by the sender.
///
/// Ids that the shop makes for its own commands begin with a word and a blank, which nobody outside can send: so no
/// caller can use up the id under which the shop will one day record a payment or start a promotion.
public record CommandId(String value) {

    private static final String OURS = "shop ";
    private static final Pattern SHAPE = Pattern.compile("(" + OURS + ")?[\\x21-\\x7e]{1,64}");
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,64}");

    public CommandId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a command's id: " + value);
        }
    }

    /// The id that a caller or a form has sent.
    ///
    /// @throws shop.stampede.shared.InvalidInput for the field `commandId` if it has another shape
    public static CommandId given(@Nullable String value) {
        new Check()
                .matches("commandId", value, VISIBLE_ASCII, "A command's id has 1 to 64 visible ASCII characters.")
                .done();
        return new CommandId(String.valueOf(value));
    }

    /// An id for a command of the shop's own, the same for the same intention.
    public static CommandId ofShop(String intention) {
        return new CommandId(OURS + intention);
    }

    public static CommandId random() {
        return new CommandId(UUID.randomUUID().toString());
    }
}
