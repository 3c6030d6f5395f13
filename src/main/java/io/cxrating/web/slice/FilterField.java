package io.cxrating.web.slice;

import io.cxrating.standard.model.Attribute;
import io.cxrating.tally.Trait;
import io.cxrating.web.slice.FilterForm.Choice;
import io.cxrating.wire.TextList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A selection in the filter of a page. Of a long list it offers only the current values and those
 * that match the search.
 *
 * @param name of the parameter
 * @param label its meaning for readers
 * @param search search text; empty for none
 * @param many whether the list is so long that a search is offered
 */
public record FilterField(
    String name, String label, List<Choice> choices, String search, boolean many) {

  /** One offered value. */
  private record Offer(String value, String text) {}

  /** Whether there is anything to select or to search. */
  boolean isNeeded() {
    return many || !choices.isEmpty();
  }

  /** The selected value; empty for none. */
  String chosen() {
    return FilterForm.chosen(choices);
  }

  /** The touchpoints of the standard. */
  static FilterField touchpoints(PageSlice slice) {
    String chosen = slice.filter().touchpoint();
    List<Offer> all =
        offers(slice.history().touchpoints(), Function.identity(), slice.names()::touchpoint);
    return declared(slice, "touchpoint", label(slice, "touchpoint"), all, chosen(chosen, all));
  }

  private static List<Offer> chosen(@Nullable String key, List<Offer> all) {
    return key == null
        ? List.of()
        : List.of(
            all.stream()
                .filter(offer -> offer.value().equals(key))
                .findFirst()
                .orElse(new Offer(key, key)));
  }

  /** The values of a trait: those that are declared, else those that the interactions have. */
  static FilterField of(PageSlice slice, Trait trait) {
    List<String> declared = declared(slice, trait);
    String label = trait.attribute() == null ? label(slice, trait.name()) : trait.attribute();
    Function<String, String> text =
        trait.equals(Trait.CATEGORY) ? slice.names()::category : Function.identity();
    List<Offer> chosen = chosen(slice.filter().customers().values(trait), text);
    if (!declared.isEmpty() || trait.equals(Trait.CATEGORY)) {
      return declared(slice, trait.name(), label, offers(declared, text), chosen);
    }
    List<String> first = slice.values(trait, "", Turning.MOST + 1);
    boolean many = first.size() > Turning.MOST;
    String search = slice.filter().search(trait.name());
    List<String> offered =
        !many ? first : search.isEmpty() ? List.of() : slice.values(trait, search, Turning.MOST);
    return new FilterField(
        trait.name(), label, choices(offers(offered, text), chosen), search, many);
  }

  private static List<String> declared(PageSlice slice, Trait trait) {
    if (trait.equals(Trait.CATEGORY)) {
      return slice.history().categories();
    }
    String key = trait.attribute();
    return key == null
        ? List.of()
        : slice.history().attribute(key).map(Attribute::values).orElse(List.of());
  }

  private static FilterField declared(
      PageSlice slice, String name, String label, List<Offer> all, List<Offer> chosen) {
    boolean many = all.size() > Turning.MOST;
    String search = slice.filter().search(name);
    List<Offer> offered = many ? found(all, search) : all;
    return new FilterField(name, label, choices(offered, chosen), search, many);
  }

  private static List<Offer> found(List<Offer> all, String search) {
    String wanted = search.toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(offer -> !search.isEmpty())
        .filter(
            offer ->
                offer.text().toLowerCase(Locale.ROOT).contains(wanted)
                    || offer.value().toLowerCase(Locale.ROOT).contains(wanted))
        .limit(Turning.MOST)
        .toList();
  }

  private static List<Offer> offers(List<String> values, Function<String, String> text) {
    return offers(values, value -> TextList.written(List.of(value)), text);
  }

  private static List<Offer> offers(
      List<String> values, Function<String, String> written, Function<String, String> text) {
    return values.stream()
        .map(value -> new Offer(written.apply(value), text.apply(value)))
        .toList();
  }

  /** Several current values are one choice. */
  private static List<Offer> chosen(List<String> values, Function<String, String> text) {
    return values.isEmpty()
        ? List.of()
        : List.of(
            new Offer(
                TextList.written(values), String.join(", ", values.stream().map(text).toList())));
  }

  private static List<Choice> choices(List<Offer> offered, List<Offer> chosen) {
    List<Offer> all = new ArrayList<>(offered);
    chosen.stream()
        .filter(one -> offered.stream().noneMatch(offer -> offer.value().equals(one.value())))
        .forEach(all::add);
    return all.stream()
        .map(
            offer ->
                new Choice(
                    offer.value(),
                    offer.text(),
                    chosen.stream().anyMatch(one -> one.value().equals(offer.value()))))
        .toList();
  }

  private static String label(PageSlice slice, String text) {
    return slice.numerals().texts().say(text);
  }
}
