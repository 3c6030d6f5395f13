package io.cxrating.dashboard;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The texts about emotions, in English; a translation is a file {@code
 * messages/emotions_de.properties}.
 */
@MessageBundle(value = "emotions", locale = "en")
interface EmotionTexts {

  @Message("Evoked emotions, as inferred")
  String evoked();

  @Message("An intended emotion was evoked")
  String intendedEvoked();

  @Message("of the {known} cases where any emotion was inferred, out of {all}")
  String ofInferred(String known, String all);

  @Message("{emotion} (intended)")
  String isIntended(String emotion);

  @Message("Emotions inferred at {touchpoint}")
  String emotionsAt(String touchpoint);

  @Message("Clusters of emotions inferred at {touchpoint}")
  String clustersAt(String touchpoint);

  @Message(
      "Shares of the emotions inferred at {touchpoint}, each with its interval; the table below says the same")
  String chart(String touchpoint);

  @Message("Emotion")
  String emotion();

  @Message("Cluster")
  String cluster();

  @Message("Share")
  String share();

  @Message("destroys value")
  String destroying();

  @Message("draws attention")
  String attention();

  @Message("leads to recommendation")
  String recommendation();

  @Message("leads to advocacy")
  String advocacy();

  @Message("in no cluster")
  String unclassified();
}
