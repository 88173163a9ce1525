package dev.muster.slack.blockkit;

import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.muster.incident.Narration;
import java.util.List;

/** Shows a narration as rich text, in which text that people wrote is never parsed as markup. */
final class RichText {

  private RichText() {}

  static RichTextBlock of(Narration narration) {
    return RichTextBlock.builder()
        .elements(
            List.of(
                RichTextSectionElement.builder()
                    .elements(narration.parts().stream().map(RichText::element).toList())
                    .build()))
        .build();
  }

  private static RichTextElement element(Narration.Part part) {
    return switch (part) {
      case Narration.Plain(var words) -> RichTextSectionElement.Text.builder().text(words).build();
      case Narration.Quoted(var words) ->
          RichTextSectionElement.Text.builder().text(Limits.section(words)).build();
      case Narration.Linked(var words, var address) ->
          RichTextSectionElement.Link.builder().url(address.toASCIIString()).text(words).build();
      case Narration.Someone(var person) ->
          RichTextSectionElement.User.builder().userId(person.value()).build();
      case Narration.Moment(var at) ->
          RichTextSectionElement.Date.builder()
              .timestamp(Math.toIntExact(at.getEpochSecond()))
              .format("{date_short_pretty}, {time}")
              .build();
    };
  }
}
