package shop.stampede.api.http;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import shop.stampede.shared.Actor;
import shop.stampede.shared.commands.CommandId;

/// Gives the API's controllers what commands need: a [CommandId] from the `Idempotency-Key`, and the [Actor] that
/// a member of staff is.
///
/// Whoever has not signed in is refused here, too: security stands in front, but a hole in its rules must not become a
/// change.
class CommandArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getContainingClass().getPackageName().startsWith("shop.stampede.api")
                && (parameter.getParameterType() == CommandId.class || parameter.getParameterType() == Actor.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        return parameter.getParameterType() == CommandId.class ? IdempotencyKey.of(request) : staff(request);
    }

    private static Actor staff(NativeWebRequest request) {
        var principal = request.getUserPrincipal();
        if (principal == null) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        return Actor.staff(principal.getName());
    }
}
