The editor adds an event that the article only tells a day later. It is not there twice.

file
- events:
+ events:
+   - date: 2019-11-23
+     label: Old bridge collapses
+     detail: Nobody was hurt.

article
- Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022.
+ Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022. The old bridge collapsed on November 23, 2019.
