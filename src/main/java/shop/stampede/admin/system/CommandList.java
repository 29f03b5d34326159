package shop.stampede.admin.system;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Slice;
import shop.stampede.shared.commands.CommandRow;

/// @param types that there are commands of
record CommandList(
        Slice<CommandRow> commands,
        Narrowed narrowed,
        @Nullable String after,
        List<String> types,
        CommandMinutes minutes) {

    static final List<String> SHOWN = List.of("slow", "refused", "done");

    public List<String> shown() {
        return SHOWN;
    }
}
