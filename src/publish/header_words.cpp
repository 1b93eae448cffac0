#include "publish/header_words.h"

namespace backstory::publish {
namespace {

constexpr HeaderWords kHeaders[] = {
    {ColumnField::date,
     "date,start date,start,begin,from,when,event date,edtf,Datum,Beginn,Startdatum,von,Wann,date de début,"
     "début,quand,fecha,fecha de inicio,inicio,desde,data,data di inizio,inizio,data de início,início,"
     "begindatum,begin datum,wanneer,data rozpoczęcia,kiedy,od"},
    {ColumnField::end,
     "end date,end,to,until,till,finish,Enddatum,Ende,bis,date de fin,fin,fecha de fin,fecha "
     "final,hasta,data "
     "di fine,fine,data final,fim,einddatum,einde,tot,data zakończenia,koniec,do"},
    {ColumnField::year, "year,start year,Jahr,année,año,anno,ano,jaar,rok"},
    {ColumnField::month, "month,start month,Monat,mois,mes,mese,mês,maand,miesiąc"},
    {ColumnField::day, "day,start day,Tag,jour,día,giorno,dia,dag,dzień"},
    {ColumnField::time, "time,start time,Uhrzeit,Zeit,heure,hora,ora,tijd,godzina"},
    {ColumnField::end_year, "end year,Endjahr,année de fin,año final"},
    {ColumnField::end_month, "end month,Endmonat"},
    {ColumnField::end_day, "end day,Endtag"},
    {ColumnField::end_time, "end time,Endzeit"},
    {ColumnField::date_text, "display date,date text,date words,date label,Datumstext,Anzeigedatum"},
    {ColumnField::label,
     "label,headline,title,event,name,what,subject,summary,Titel,Überschrift,Ereignis,Was,Bezeichnung,titre,"
     "événement,évènement,quoi,título,titular,evento,suceso,titolo,acontecimento,gebeurtenis,kop,wat,tytuł,"
     "wydarzenie"},
    {ColumnField::detail,
     "detail,details,text,description,notes,body,comment,Beschreibung,Einzelheiten,Anmerkung,détail,détails,"
     "texte,descripción,detalle,texto,descrizione,dettagli,testo,descrição,detalhe,beschrijving,tekst,opis"},
    {ColumnField::track,
     "track,group,category,tag,strand,section,Gruppe,Kategorie,Strang,groupe,catégorie,grupo,categoría,"
     "gruppo,"
     "categoria,groep,categorie,grupa,kategoria"},
    {ColumnField::url, "url,link,web,website,source url,href,lien,enlace,adres,Quelle (URL)"},
    {ColumnField::importance, "importance,priority,weight,rank,Wichtigkeit,Gewicht,importancia"},
    {ColumnField::actors,
     "actors,people,who,persons,participants,Beteiligte,Personen,Wer,personnes,acteurs,personas,persone,"
     "quem"},
    {ColumnField::id, "id,unique id,key,slug"},
    {ColumnField::checked, "checked,verified,checked by,geprüft,vérifié,verificado"},
    {ColumnField::type, "type"},
    {ColumnField::unheld,
     "media,media credit,media caption,media thumbnail,alt text,background,image,photo,picture,colour,color,"
     "Bild,Farbe,foto,imagen"},
};

}  // namespace

std::span<const HeaderWords> header_words() {
  return kHeaders;
}

}  // namespace backstory::publish
