package shop.stampede.orders;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.stampede.shared.Check;

/// Where a parcel goes.
///
/// @param country an ISO 3166-1 code of two letters, `DE`
public record Address(
        String name, String line1, @Nullable String line2, String postalCode, String city, String country) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public Address {
        country = country == null ? "" : country.strip().toUpperCase(Locale.ROOT);
        line2 = line2 == null || line2.isBlank() ? null : line2;
        new Check()
                .text("name", name, 100)
                .text("line1", line1, 200)
                .optionalText("line2", line2, 200)
                .text("postalCode", postalCode, 20)
                .text("city", city, 100)
                .that(
                        COUNTRIES.contains(country),
                        "country",
                        country.isEmpty()
                                ? "Please fill this in."
                                : "Please give the country as its two-letter code, for example DE.")
                .done();
    }
}
