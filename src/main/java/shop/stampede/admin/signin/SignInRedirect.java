package shop.stampede.admin.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Sends a person to the sign-in page: for the first time, or again with the reason why it failed.
final class SignInRedirect implements AuthenticationEntryPoint, AuthenticationFailureHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var page = WantedPage.signInFor(request);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", page);
        } else {
            response.sendRedirect(page);
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        var to = WantedPage.checked(request.getParameter(WantedPage.PARAMETER));
        response.sendRedirect("%s?problem=%s&%s=%s"
                .formatted(
                        SignInController.PATH,
                        SignInProblem.of(why).word(),
                        WantedPage.PARAMETER,
                        WantedPage.encode(to)));
    }
}
