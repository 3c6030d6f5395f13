package io.cxrating.web.kit;

import io.cxrating.wording.Wording;
import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Resolves {@code msg:key} and {@code msg:key(gap, gap)} in templates, in the reader's language.
 */
@EngineConfiguration
class PageTexts implements NamespaceResolver {
  private final Wording texts;

  PageTexts(Wording texts) {
    this.texts = texts;
  }

  @Override
  public String getNamespace() {
    return "msg";
  }

  @Override
  public CompletionStage<Object> resolve(EvalContext text) {
    List<CompletableFuture<Object>> gaps =
        text.getParams().stream().map(gap -> text.evaluate(gap).toCompletableFuture()).toList();
    return CompletableFuture.allOf(gaps.toArray(CompletableFuture[]::new))
        .thenApply(
            filled ->
                texts.say(text.getName(), gaps.stream().map(CompletableFuture::join).toArray()));
  }
}
