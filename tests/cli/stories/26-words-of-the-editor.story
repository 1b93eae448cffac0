Track, detail, importance, a date for readers and a link are the editor's; the date below them is corrected.

file
- events:
+ tracks:
+   - {id: river, label: The river}
+ events:

-     label: Flood destroys eastern pier
+     date_text: on a Sunday in October
+     label: Flood destroys eastern pier
+     detail: "The pier had stood for three weeks: no more."
+     track: river
+     url: https://county.example/flood

article
- Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022.
+ Work began in June 2022. A flood destroyed the eastern pier on October 10, 2022.
