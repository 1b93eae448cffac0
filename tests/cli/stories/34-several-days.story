Three days in the life of a story: an update, a correction and a cut, with an editor who works in between.

article
- The engineers tested the span on Thursday. The bridge will open on May 3, 2024.
+ The engineers tested the span on Thursday. The bridge will open on May 3, 2024.
+ 
+ The county closed the old ferry on April 1, 2024.

file
-     label: County closes old ferry
+     label: The last ferry

delete begin-2022-06

article
- Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022.
+ Work began in June 2022. A flood destroyed the western pier on October 9, 2022.

file
-     label: Flood destroys western pier
+     label: Flood destroys western pier
+     checked: mo, 2024-04-03

article
- 
- The county closed the old ferry on April 1, 2024.
