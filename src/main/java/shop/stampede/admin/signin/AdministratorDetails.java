package shop.stampede.admin.signin;

import java.util.Optional;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/// Administrators as Spring Security knows people: each has the one role, `ADMIN`.
@Component
class AdministratorDetails implements UserDetailsService {

    static final String ROLE = "ADMIN";

    private static final int MAX_LENGTH = 100;

    private final Administrators administrators;

    AdministratorDetails(Administrators administrators) {
        this.administrators = administrators;
    }

    @Override
    public UserDetails loadUserByUsername(String userName) {
        return Optional.of(userName)
                .filter(AdministratorDetails::canBeAName)
                .flatMap(administrators::find)
                .map(found -> User.withUsername(found.userName())
                        .password(found.passwordHash())
                        .roles(ROLE)
                        .build())
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(userName));
    }

    private static boolean canBeAName(String userName) {
        return userName.length() <= MAX_LENGTH && userName.chars().noneMatch(Character::isISOControl);
    }
}
