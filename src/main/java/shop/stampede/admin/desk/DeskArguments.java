package shop.stampede.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import shop.stampede.shared.Actor;
import shop.stampede.shared.InvalidInput;
import shop.stampede.shared.commands.CommandGateway;
import shop.stampede.shared.commands.CommandId;
import shop.stampede.shared.web.VersionCookie;

/// Gives a controller method what was typed ([Form]) and the way to carry it out ([Submission]).
@Configuration(proxyBeanMethods = false)
class DeskArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final ObjectProvider<CommandGateway> gateway;
    private final VersionCookie versions;

    DeskArguments(ObjectProvider<CommandGateway> gateway, VersionCookie versions) {
        this.gateway = gateway;
        this.versions = versions;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Form.class || parameter.getParameterType() == Submission.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binder) {
        var request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        if (parameter.getParameterType() == Form.class) {
            return new Form(request.getParameterMap());
        }
        var response = Objects.requireNonNull(webRequest.getNativeResponse(HttpServletResponse.class));
        var actor =
                Actor.staff(Objects.requireNonNull(request.getUserPrincipal()).getName());
        return new Submission(gateway.getObject(), versions, idOf(request), actor, request, response);
    }

    private static CommandId idOf(HttpServletRequest request) {
        try {
            return CommandId.given(Objects.requireNonNullElse(request.getParameter("commandId"), ""));
        } catch (InvalidInput none) {
            return CommandId.random();
        }
    }
}
