package shop.stampede.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.Command;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.shared.commands.CommandResult;
import shop.stampede.shared.web.VersionCookie;

/// A form that a signed-in person has sent: under the id that the page gave it, so that sending it twice is sending
/// it once.
public final class Submission {

    private final CommandGateway gateway;
    private final VersionCookie versions;
    private final CommandId id;
    private final Actor actor;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Submission(
            CommandGateway gateway,
            VersionCookie versions,
            CommandId id,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        this.gateway = gateway;
        this.versions = versions;
        this.id = id;
        this.actor = actor;
        this.request = request;
        this.response = response;
    }

    /// Carries the command out; the page that follows will show what it did.
    public <R extends CommandResult> R send(Command<R> command) {
        var receipt = gateway.send(id, actor, command);
        versions.remember(receipt, response);
        return receipt.result();
    }

    /// Ends with another page (303), which shows the notice once.
    public ModelAndView seeOther(String path, Notice notice) {
        RequestContextUtils.getOutputFlashMap(request).put("notice", notice);
        var redirect = new RedirectView(path, true, false, false);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }
}
