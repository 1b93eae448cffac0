A paragraph is cut. What it told stays in the timeline, and the editor hears of it.

article
- Work began in June 2022. A flood destroyed the eastern pier on October 9, 2022.
- 
