package shop.stampede.admin.signin;

import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandResult;

/// An administrator has another password. The command has never seen it: what its fingerprint is made of is the slow
/// hash, which is salted anew each time.
record ChangePassword(Administrator administrator) implements Command<ChangePassword.Result> {

    sealed interface Result extends CommandResult {

        record Changed(String userName) implements Result {}
    }
}
