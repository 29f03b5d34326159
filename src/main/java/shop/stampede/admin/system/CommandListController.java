package shop.stampede.admin.system;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import shop.stampede.admin.desk.Addresses;
import shop.stampede.admin.desk.Pages;
import shop.stampede.shared.Slice;
import shop.stampede.shared.commands.CommandFilter;
import shop.stampede.shared.commands.CommandQueries;

/// What people and the shop itself wanted done: lately, slowly, or in vain.
@Controller
class CommandListController {

    static final String PATH = "/admin/system/commands";

    private static final int SIZE = 50;
    private static final Duration DAY = Duration.ofDays(1);

    private final CommandQueries commands;
    private final Clock clock;

    CommandListController(CommandQueries commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView list(
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String after) {
        var narrowed =
                new Narrowed(show != null && CommandList.SHOWN.contains(show) ? show : null, search(type), search(who));
        var now = clock.instant();
        var filter = new CommandFilter(narrowed.type(), narrowed.actor(), narrowed.refused());
        var found = Objects.equals(narrowed.show(), "slow")
                ? new Slice<>(commands.slowest(filter, now.minus(DAY), SIZE), null)
                : commands.latest(filter, SIZE, after);
        return Pages.show(
                "admin/system/commands",
                new CommandList(found, narrowed, after, commands.types(), CommandMinutes.of(commands, now)));
    }

    private static @Nullable String search(@Nullable String typed) {
        return Addresses.search(typed);
    }
}
