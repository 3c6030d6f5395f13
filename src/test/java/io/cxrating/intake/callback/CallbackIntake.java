package io.cxrating.intake.callback;

import io.cxrating.intake.IntakeParts;
import io.cxrating.intake.RowIntake;
import io.cxrating.intake.parsing.RowContext;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.inject.Singleton;

/** Receives callbacks into the ledger. */
@Singleton
@IfBuildProperty(name = "cxrating.callback", stringValue = "true")
public class CallbackIntake extends RowIntake {
  CallbackIntake(IntakeParts parts, RowContext context) {
    super(parts, CallbackKind.KIND, () -> new CallbackParser(context));
  }
}
