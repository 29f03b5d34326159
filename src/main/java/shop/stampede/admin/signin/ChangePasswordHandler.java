package shop.stampede.admin.signin;

import java.util.List;
import org.springframework.stereotype.Component;
import shop.stampede.admin.signin.ChangePassword.Result;
import shop.stampede.shared.commands.CausedEvents;
import shop.stampede.shared.commands.CommandContext;
import shop.stampede.shared.commands.CommandHandler;
import shop.stampede.shared.events.UpkeepCommanded;

@Component
class ChangePasswordHandler implements CommandHandler<ChangePassword, Result> {

    private final Administrators administrators;
    private final CausedEvents events;

    ChangePasswordHandler(Administrators administrators, CausedEvents events) {
        this.administrators = administrators;
        this.events = events;
    }

    @Override
    public Result handle(ChangePassword command, CommandContext context) {
        var changed = command.administrator();
        administrators.changePassword(changed, context.at());
        events.publish(context, List.of(UpkeepCommanded.ofAdministrator(changed.userName(), "password", context.at())));
        return new Result.Changed(changed.userName());
    }
}
