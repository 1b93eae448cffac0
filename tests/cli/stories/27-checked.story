An event was checked by a person. A correction is made, and said to undo the check.

file
-     label: Flood destroys eastern pier
+     label: Flood destroys eastern pier
+     checked: mo, 2024-04-02

article
- Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022.
+ Work began in June 2022. A flood destroyed the eastern pier on October 10, 2022.
